/** The people of the demonstration; they exist only where the installation says that it is one. */
export const demonstrationAccounts = [
  { email: 'clinician@riverside.example', name: 'Dr. Mara Lindqvist', role: 'Clinician, Riverside Clinic' },
  { email: 'admin@riverside.example', name: 'Tomas Okafor', role: 'Administrator, Riverside Clinic' },
  { email: 'clinician@hillside.example', name: 'Dr. Wei Han', role: 'Clinician, Hillside Practice' },
  { email: 'author@guideboard.example', name: 'Ana Ferreira', role: 'Author' },
  { email: 'author2@guideboard.example', name: 'Bruno Costa', role: 'Author' },
  { email: 'editor@guideboard.example', name: 'Edith Novak', role: 'Editor' },
  { email: 'reviewer1@guideboard.example', name: 'Dr. Ravi Menon', role: 'Reviewer' },
  { email: 'reviewer2@guideboard.example', name: 'Dr. Lena Hoffmann', role: 'Reviewer' },
  { email: 'methodologist@guideboard.example', name: 'Prof. Kofi Mensah', role: 'Methodologist' },
  { email: 'methodologist2@guideboard.example', name: 'Dr. Yuki Tanabe', role: 'Methodologist' },
  { email: 'patient@guideboard.example', name: 'Joan Whitfield', role: 'Patient representative' },
  { email: 'chair@guideboard.example', name: 'Prof. Sofia Rinaldi', role: 'Chair' },
] as const

export const demonstrationPassword = 'guideboard-demo'
