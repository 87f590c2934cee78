export const usersRoutes = {}
