/** What stands around the stories. */
import './conversation/manager.js'
