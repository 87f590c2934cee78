/** A field that has to be filled in, and what to say if it isn't. */
export const required = (message: string) => [{ required: true, whitespace: true, message }]
