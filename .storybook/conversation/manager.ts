/** Registers the panel. */
import { createElement } from 'react'
import { addons, types } from 'storybook/manager-api'
import { Panel } from './panel.js'

const id = 'countersign/conversation'

addons.register(id, () => {
  addons.add(`${id}/panel`, {
    type: types.PANEL,
    title: 'Sign-in steps',
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active = false }) => createElement(Panel, { active }),
  })
})
