/**
 * The two sentence models, run in this process: texts as numbers such that texts of like meaning lie close together, and what is
 * known of them beforehand. The only place that sees the ONNX runtime. No tables; {@code embeddings.bin} is in {@code models/}.
 */
@NullMarked
package org.signpost.triage.embedding;

import org.jspecify.annotations.NullMarked;
