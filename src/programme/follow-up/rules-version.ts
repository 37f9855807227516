/** Changes with every change of a rule: the centre then works out all its cases anew. */
export const rulesVersion = 'tindak-3';
