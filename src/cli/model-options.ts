/** The options that let a language model propose findings. */
export const modelOptions = [
  {
    flags: '--model <url>',
    about: 'let a model at this OpenAI-compatible endpoint propose findings (key: DAFTAR_MODEL_KEY)',
  },
  { flags: '--model-name <name>', about: 'which of its models', default: 'default' },
  { flags: '--model-budget <tokens>', about: 'tokens that the run may cost', default: '200000' },
  { flags: '--model-timeout <seconds>', about: 'how long to wait for an answer', default: '60' },
];
