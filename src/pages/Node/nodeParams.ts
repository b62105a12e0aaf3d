/** Key of the URL parameter that names the node of the Node page. */
export const NODE_PARAM = 'node';

/** URL parameters of the Node page. */
export const nodeParams = (node: string): Record<string, string> => ({ [NODE_PARAM]: node });
