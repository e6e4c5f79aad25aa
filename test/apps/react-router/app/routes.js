import { index, route } from '@react-router/dev/routes'

export default [index('first.jsx'), route(':screen', 'screen.jsx')]
