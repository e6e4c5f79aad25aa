/** Adds the panel to Storybook's own interface. */
import './conversation/manager.js'
