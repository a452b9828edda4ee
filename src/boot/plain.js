// Whether a name is a text with nothing in it that needs a closer look; programs take that.
export const isPlain = (name) =>
  typeof name === "string" &&
  /^(?=.{1,50}$)[\p{L}\p{M}\p{N}.,&'’()+-]+( [\p{L}\p{M}\p{N}.,&'’()+-]+)*$/u.test(name);
