import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'

/** The password again, as a signature on exactly the text shown. */
export function PasswordField(props: PasswordInputProps) {
  return (
    <PasswordInput
      label="Your password"
      description="It signs exactly the text of this version."
      autoComplete="current-password"
      required
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      {...props}
    />
  )
}
