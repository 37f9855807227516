export const mutations = [];
