"""Reads weights saved by SequenceToy into torch.nn modules and predicts with them; or writes random weights for SequenceToy to read. Needs PyTorch alone.

python_exchange.py predict FILE ...                                       answers to the sequences in each FILE.inputs.json (scaled) into FILE.answers.json
python_exchange.py write FILE:KIND:HIDDEN:LAYERS:BIDIRECTIONAL:EVERY_STEP:NONLINEARITY ...  writes each FILE first
"""
import json, struct, sys
import torch


# <read>
def read(path):
    with open(path, "rb") as file:
        size, = struct.unpack("<Q", file.read(8))
        header, data = json.loads(file.read(size)), bytearray(file.read())
    types = {"F32": torch.float32, "F64": torch.float64, "I32": torch.int32, "BOOL": torch.bool, "U8": torch.uint8}
    texts = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        tensors[name] = torch.frombuffer(data[begin:end], dtype=types[entry["dtype"]]).reshape(entry["shape"])
    return tensors, texts


class Network(torch.nn.Module):
    def __init__(self, kind, features, hidden, layers, bidirectional, outputs, every_step=False, nonlinearity="tanh"):
        super().__init__()
        modules = {"lstm": torch.nn.LSTM, "gru": torch.nn.GRU, "rnn": torch.nn.RNN}
        options = {"nonlinearity": nonlinearity} if kind == "rnn" else {}
        setattr(self, kind, modules[kind](features, hidden, layers, batch_first=True, bidirectional=bidirectional, **options))
        self.kind, self.every_step = kind, every_step
        self.head = torch.nn.Linear(hidden * (2 if bidirectional else 1), outputs)

    def forward(self, x):
        recurrent = getattr(self, self.kind)
        steps, final = recurrent(x)
        if self.every_step:
            return self.head(steps)
        final = final[0] if self.kind == "lstm" else final
        last = torch.cat([final[-2], final[-1]], 1) if recurrent.bidirectional else final[-1]
        return self.head(last)


def load(path):
    tensors, texts = read(path)
    model = json.loads(texts["sequencetoy.model"])
    network, target = model["network"], model["target"]
    module = Network(network["kind"].lower(), model["features"], network["hiddenSize"], network["layers"], network["bidirectional"], target["size"],
                     target["placement"] == "EveryStep", network.get("nonlinearity", "tanh").lower())
    weights = {name: tensor for name, tensor in tensors.items() if name in module.state_dict()}
    module.load_state_dict(weights)
    return module
# </read>


# <write>
def write(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        raw = tensor.detach().contiguous().float().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)
# </write>


if __name__ == "__main__":
    torch.manual_seed(1)
    for job in sys.argv[2:]:
        path, *network = job.split(":")
        with open(path + ".inputs.json") as file:
            inputs = torch.tensor(json.load(file))  # [count, steps, features]
        if sys.argv[1] == "predict":
            module = load(path)
        else:
            kind, hidden, layers, bidirectional, every_step, nonlinearity = network
            module = Network(kind, inputs.shape[2], int(hidden), int(layers), bidirectional == "True", 2, every_step == "True", nonlinearity)
            write(path, module.state_dict())
        with torch.no_grad(), open(path + ".answers.json", "w") as file:
            json.dump(module(inputs).tolist(), file)
