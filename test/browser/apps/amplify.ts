/** An application that was built with Amplify. */
import { Amplify } from 'aws-amplify'
import { fetchAuthSession } from 'aws-amplify/auth'

export * from 'aws-amplify/auth'

export async function configure(userPoolId: string, userPoolClientId: string, userPoolEndpoint: string) {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } })
}

/** As it is sent: what Amplify hands out is an object with functions. */
export const accessToken = async () => String((await fetchAuthSession()).tokens?.accessToken)
