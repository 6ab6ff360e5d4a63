import type { Topic } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { ArticleRef } from './graphql.ts'
import { type ListedTopic, listTopics } from './list-topics.ts'

const TopicRef = builder.objectRef<Topic>('Topic').implement({
  description: 'What an article is about: a descriptor of MeSH.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its unique id, such as D017116.' }),
    display: t.exposeString('display', { description: 'Its name.' }),
  }),
})

const ListedTopicRef = builder.objectRef<ListedTopic>('ListedTopic').implement({
  description: 'A topic of the library.',
  fields: (t) => ({
    topic: t.field({ type: TopicRef, description: 'The topic.', resolve: (listed) => listed }),
    articles: t.exposeInt('articles', {
      description: 'How many articles that readers can open are about it.',
    }),
  }),
})

builder.objectFields(ArticleRef, (t) => ({
  topics: t.field({
    type: [TopicRef],
    description: 'What the version shown is about, the main topic first; at most 8.',
    resolve: ({ topics }) => topics,
  }),
}))

builder.queryFields((t) => ({
  topics: t.field({
    type: [ListedTopicRef],
    description: 'What the articles that readers can open are about, most articles first; at most 200.',
    resolve: (_root, _args, ctx) => listTopics(ctx),
  }),
}))
