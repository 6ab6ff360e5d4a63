import { builder } from '../platform/builder.ts'
import { BoardRoleEnum } from '../platform/enums.ts'
import { boardMembers, type PublishedBoardMember } from './board-members.ts'

const PublishedBoardMemberRef = builder.objectRef<PublishedBoardMember>('PublishedBoardMember').implement({
  description: 'That somebody holds a role on the board; made up in a demonstration.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    role: t.expose('role', { type: BoardRoleEnum, description: 'The role.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when they hold it.' }),
  }),
})

builder.queryFields((t) => ({
  boardMembers: t.field({
    type: [PublishedBoardMemberRef],
    description: 'Who sits on the board now, by name; somebody with two roles twice; at most 500.',
    resolve: (_root, _args, ctx) => boardMembers(ctx),
  }),
}))
