"""Makes the tiny cross-encoders of OwnCrossEncoderTest: random weights, three kinds of tokenizer, and what they should say.

They judge nothing; they are there to prove that ids, framing, cutting, padding, label order and softmax are those of the
reference (HuggingFace tokenizers and ONNX Runtime in Python). Needs: numpy onnx onnxruntime tokenizers. Run it in this folder.
"""

import json
import os
import shutil

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

TEXTS = [
    "We keep backups for 30 days.", "They delete backups after 14 days.", "Our plan costs $12 per seat per month.",
    "Self-hosted and cloud editions have the same features.", "We do not sell your data to third parties.",
    "Single sign-on is included in every plan, even in the free one.", "Das Büro in Zürich öffnet um 9 Uhr.",
    "Naïve café résumé coöperation", "一二三 四五", "🙂 emoji and    many\tblanks", "SOC 2 Type II, ISO 27001; 99.95% uptime",
    "Runs on any Kubernetes cluster 1.27+ (x86_64/arm64)", "supercalifragilisticexpialidocious" * 3,
]
PAIRS = [(TEXTS[i], TEXTS[(i * 5 + 1) % len(TEXTS)]) for i in range(len(TEXTS))] + [
    ("", "Only the second text."), ("Only the first text.", ""),
    (" ".join(TEXTS * 4), TEXTS[0]), (TEXTS[1], " ".join(TEXTS * 4)), (" ".join(TEXTS * 3), " ".join(reversed(TEXTS * 3))),
]
LONGEST = 48
LABELS = {
    "wordpiece": ["contradiction", "entailment", "neutral"],  # as in cross-encoder/nli-*
    "bpe": ["CONTRADICTION", "NEUTRAL", "ENTAILMENT"],  # as in roberta-large-mnli
    "unigram": ["entailment", "neutral", "contradiction"],  # as in mDeBERTa-v3-*-xnli
}


def wordpiece():
    t = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=100))
    t.normalizer = normalizers.BertNormalizer(lowercase=True)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    t.train_from_iterator(TEXTS, trainers.WordPieceTrainer(vocab_size=300, special_tokens=special, show_progress=False))
    t.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", t.token_to_id("[CLS]")), ("[SEP]", t.token_to_id("[SEP]"))])
    # Files on disk carry cutting and padding of their own, which must not count.
    t.enable_padding(length=128, pad_id=0, pad_token="[PAD]")
    t.enable_truncation(7)
    return t, 0


def bpe():
    t = Tokenizer(models.BPE(unk_token=None))
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.decoder = decoders.ByteLevel()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    t.train_from_iterator(TEXTS, trainers.BpeTrainer(
        vocab_size=420, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    t.post_processor = processors.RobertaProcessing(
        ("</s>", t.token_to_id("</s>")), ("<s>", t.token_to_id("<s>")), add_prefix_space=False)
    return t, 1


def unigram():
    t = Tokenizer(models.Unigram())
    t.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace("``", '"')])
    t.pre_tokenizer = pre_tokenizers.Metaspace()
    t.decoder = decoders.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    t.train_from_iterator(TEXTS, trainers.UnigramTrainer(
        vocab_size=300, special_tokens=special, unk_token="<unk>", show_progress=False))
    t.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", t.token_to_id("<s>")), ("</s>", t.token_to_id("</s>"))])
    return t, 1


def network(vocabulary, seed, types, labels=3, dims=("batch", "sequence"), integers=TensorProto.INT64, extra=None):
    """Weighted mean of word vectors (a token's weight falls with its place), then one linear layer."""
    random = np.random.default_rng(seed)
    names = ["input_ids", "attention_mask"] + (["token_type_ids"] if types else []) + ([extra] if extra else [])
    inputs = [helper.make_tensor_value_info(n, integers, list(dims)) for n in names]
    weights = [
        numpy_helper.from_array(random.normal(0, 2, (vocabulary, 6)).astype(np.float32), "words"),
        numpy_helper.from_array(random.normal(0, 2, (6, labels)).astype(np.float32), "layer"),
        numpy_helper.from_array(np.array(1, np.int64), "one"),
        numpy_helper.from_array(np.array([-1], np.int64), "last"),
        numpy_helper.from_array(np.array([1], np.int64), "along"),
        numpy_helper.from_array(np.array(0.01, np.float32), "small"),
    ]
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["vectors"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("CumSum", ["mask", "one"], ["place"]),
        helper.make_node("Add", ["place", "small"], ["apart"]),
        helper.make_node("Div", ["mask", "apart"], ["weight0"]),
    ]
    last = "weight0"
    if types:
        nodes += [helper.make_node("Cast", ["token_type_ids"], ["type"], to=TensorProto.FLOAT),
                  helper.make_node("Mul", ["weight0", "type"], ["second"]),
                  helper.make_node("Add", ["weight0", "second"], ["weight1"])]
        last = "weight1"
    nodes += [
        helper.make_node("Unsqueeze", [last, "last"], ["weight"]),
        helper.make_node("Mul", ["vectors", "weight"], ["weighed"]),
        helper.make_node("ReduceSum", ["weighed", "along"], ["sum"], keepdims=0),
        helper.make_node("ReduceSum", [last, "along"], ["norm"], keepdims=1),
        helper.make_node("Div", ["sum", "norm"], ["mean"]),
        helper.make_node("MatMul", ["mean", "layer"], ["logits"]),
    ]
    graph = helper.make_graph(
        nodes, "tiny", inputs, [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [dims[0], labels])], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def softmax(x):
    e = np.exp(x - x.max())
    return (e / e.sum()).tolist()


def main():
    for kind, make, types, model_type in [
            ("wordpiece", wordpiece, True, "bert"), ("bpe", bpe, False, "roberta"), ("unigram", unigram, False, "xlm-roberta")]:
        os.makedirs(kind, exist_ok=True)
        tokenizer, pad = make()
        tokenizer.save(f"{kind}/tokenizer.json", pretty=False)
        model = network(tokenizer.get_vocab_size(), 7, types)
        onnx.save(model, f"{kind}/model.onnx")
        config = {"model_type": model_type, "pad_token_id": pad, "max_position_embeddings": 512,
                  "id2label": {str(i): name for i, name in enumerate(LABELS[kind])}}
        json.dump(config, open(f"{kind}/config.json", "w"), indent=1)
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST, strategy="longest_first")
        session = onnxruntime.InferenceSession(f"{kind}/model.onnx")
        names = [name.lower() for name in LABELS[kind]]
        cases = []
        for x, y in PAIRS:
            e = tokenizer.encode(x, y)
            feed = {"input_ids": np.array([e.ids]), "attention_mask": np.ones((1, len(e.ids)), np.int64)}
            if types:
                feed["token_type_ids"] = np.array([e.type_ids])
            p = softmax(session.run(None, feed)[0][0].astype(np.float64))
            cases.append({"x": x, "y": y, "ids": e.ids, "types": e.type_ids,
                          "p": [p[names.index(n)] for n in ("entailment", "neutral", "contradiction")]})
        json.dump({"longest": LONGEST, "cases": cases}, open(f"{kind}/reference.json", "w"), ensure_ascii=True)
    # What must be refused, and what needs padding; all for the vocabulary of wordpiece.
    size = Tokenizer.from_file("wordpiece/tokenizer.json").get_vocab_size()
    os.makedirs("odd", exist_ok=True)
    onnx.save(network(size, 7, True, labels=2), "odd/two-labels.onnx")
    onnx.save(network(size, 7, True, integers=TensorProto.INT32), "odd/int32.onnx")
    onnx.save(network(size, 7, True, extra="pixel_values"), "odd/more-inputs.onnx")
    onnx.save(network(size, 7, True, dims=(1, 64)), "odd/fixed-64.onnx")
    onnx.save(network(size, 7, True, dims=(8, "sequence")), "odd/fixed-batch.onnx")
    shutil.rmtree("odd/external", ignore_errors=True)
    os.makedirs("odd/external")
    onnx.save(network(size, 7, True), "odd/external/model.onnx", save_as_external_data=True, location="model.onnx_data",
              size_threshold=0)


main()
