"""Writes pytorch.json: what PyTorch computes for small networks, for the tests to compare with.

Weights and data are drawn as 32-bit numbers; all that follows is computed in 64 bits, so that rounding here is no part of a difference.
Run with any PyTorch from 1.13 on:  python3 make_pytorch_fixtures.py
"""
import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
ADAM_RATE = 0.01


class Network(nn.Module):
    """A recurrent network and a linear head that answers after each sequence's last step, or at every step."""

    def __init__(self, case):
        super().__init__()
        directions = 2 if case["bidirectional"] else 1
        self.every_step = case["placement"] == "EveryStep"
        options = dict(nonlinearity=case["nonlinearity"]) if case["recurrent"] == "RNN" else {}
        self.recurrent = getattr(nn, case["recurrent"])(
            case["features"], case["hidden"], case["layers"], batch_first=True, bidirectional=case["bidirectional"], **options)
        self.head = nn.Linear(case["hidden"] * directions, case["outputs"])

    def forward(self, inputs, lengths):
        if lengths is None:
            output, final = self.recurrent(inputs)
        else:
            packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
            output, final = self.recurrent(packed)
            output, _ = nn.utils.rnn.pad_packed_sequence(output, batch_first=True, total_length=inputs.shape[1])
        if isinstance(final, tuple):
            final, _ = final
        last = torch.cat([final[-2], final[-1]], 1) if self.recurrent.bidirectional else final[-1]
        return self.head(output if self.every_step else last)


def loss_of(case, outputs, targets, counts):
    """The mean over the answers that count, weighted if the case has weights; an answer of several numbers is their mean."""
    counted = counts.reshape(-1)
    of_classes = torch.tensor(case["classWeights"], dtype=outputs.dtype) if "classWeights" in case else None
    if of_classes is not None and "sampleWeights" not in case and case["loss"] == "CrossEntropy":
        # What is compared with: PyTorch's own normalization.
        return nn.CrossEntropyLoss(weight=of_classes)(outputs.reshape(-1, case["outputs"])[counted], targets.reshape(-1).long()[counted])
    if case["loss"] == "CrossEntropy":
        losses = F.cross_entropy(outputs.reshape(-1, case["outputs"]), targets.reshape(-1).long(), reduction="none")
    else:
        by_name = {
            "MeanSquaredError": F.mse_loss,
            "MeanAbsoluteError": F.l1_loss,
            "Huber": lambda o, t, reduction: F.huber_loss(o, t, delta=case["delta"], reduction=reduction),
            "BinaryCrossEntropy": F.binary_cross_entropy_with_logits,
        }
        losses = by_name[case["loss"]](outputs, targets, reduction="none").mean(-1).reshape(-1)
    if of_classes is None and "sampleWeights" not in case:
        return losses[counted].mean()
    weights = torch.ones_like(losses)
    if "sampleWeights" in case:
        weights = torch.tensor(case["sampleWeights"], dtype=outputs.dtype).repeat_interleave(losses.numel() // case["batch"])
    if of_classes is not None:
        weights = weights * of_classes[targets.reshape(-1).long()]
    return (losses * weights)[counted].sum() / weights[counted].sum()


def flat(tensors):
    return [float(f"{value:.9g}") for tensor in tensors for value in tensor.detach().reshape(-1).tolist()]


def draw(case):
    batch, steps = case["batch"], case["steps"]
    inputs = torch.rand(batch, steps, case["features"]) * 2 - 1
    lengths = torch.randint(1, steps + 1, (batch,)) if case["lengths"] else None
    if lengths is not None:
        lengths[0] = steps
    answers = (batch, steps) if case["placement"] == "EveryStep" else (batch,)
    if case["loss"] == "CrossEntropy":
        targets = torch.randint(0, case["outputs"], answers).float()
    elif case["loss"] == "BinaryCrossEntropy":
        targets = torch.randint(0, 2, (*answers, case["outputs"])).float()
    else:
        targets = torch.rand(*answers, case["outputs"])
    counts = torch.ones(answers, dtype=torch.bool)
    if case["placement"] == "EveryStep":
        if lengths is not None:
            counts = torch.arange(steps).unsqueeze(0) < lengths.unsqueeze(1)
        if case["mask"]:
            counts = counts & (torch.rand(answers) < 0.6)
            counts[0, 0] = True
    if lengths is not None:
        inside = torch.arange(steps).unsqueeze(0) < lengths.unsqueeze(1)
        inputs = inputs * inside.unsqueeze(-1)
    return inputs, lengths, targets, counts


def case_of(name, seed, **changes):
    case = dict(name=name, recurrent="LSTM", nonlinearity="tanh", features=1, hidden=5, layers=1, bidirectional=False, outputs=1, placement="LastStep", loss="MeanSquaredError",
                delta=1.0, batch=16, steps=3, lengths=False, mask=False, optimizer="Adam", options={}, clip=None, rate=ADAM_RATE, checkpoints=[1, 10, 100])
    case.update(changes)
    torch.manual_seed(seed)
    network = Network(case)
    inputs, lengths, targets, counts = draw(case)
    case["weights"] = flat(network.parameters())
    case["inputs"] = flat([inputs])
    case["targets"] = flat([targets])
    network, inputs, targets = network.double(), inputs.double(), targets.double()
    case["counts"] = counts.reshape(-1).tolist()
    case["lengths"] = None if lengths is None else lengths.tolist()

    outputs = network(inputs, lengths)
    loss = loss_of(case, outputs, targets, counts)
    loss.backward()
    case["answers"] = flat([outputs])
    case["lossValue"] = loss.item()
    case["gradient"] = flat(parameter.grad for parameter in network.parameters())

    optimizer = getattr(torch.optim, case["optimizer"])(network.parameters(), lr=case["rate"], **case["options"])
    case["after"] = {}
    for step in range(1, max(case["checkpoints"]) + 1):
        optimizer.zero_grad()
        loss_of(case, network(inputs, lengths), targets, counts).backward()
        if case["clip"] is not None:
            nn.utils.clip_grad_norm_(network.parameters(), case["clip"])
        optimizer.step()
        if step in case["checkpoints"]:
            case["after"][str(step)] = flat(network.parameters())
    del case["checkpoints"], case["mask"]
    return case


def networks():
    yield case_of("tutorial", 1)
    yield case_of("one sample", 2, batch=1, steps=7)
    yield case_of("several features and numbers", 3, features=3, outputs=2, hidden=4, steps=5, batch=6)
    yield case_of("two layers", 4, layers=2, hidden=6, steps=4, batch=8)
    yield case_of("bidirectional", 5, bidirectional=True, hidden=3, steps=6, batch=5)
    yield case_of("two layers, bidirectional", 6, layers=2, bidirectional=True, hidden=4, features=2, steps=5, batch=4)
    yield case_of("numbers at every step", 7, placement="EveryStep", hidden=8, steps=9, batch=3)
    yield case_of("classes", 8, loss="CrossEntropy", outputs=4, features=4, hidden=7, steps=6, batch=10)
    # Random classes: 100 steps amplify the rounding of 32 bits beyond 1e-4, in PyTorch itself as well.
    yield case_of("classes at every step, masked", 9, checkpoints=[1, 10], loss="CrossEntropy", placement="EveryStep", outputs=3, features=2, steps=8, batch=12, mask=True)
    yield case_of("sets of classes at every step, lengths", 10, loss="BinaryCrossEntropy", placement="EveryStep", outputs=5, features=5, hidden=6, steps=7, batch=6, lengths=True)
    yield case_of("lengths", 11, hidden=4, steps=8, batch=7, lengths=True)
    yield case_of("lengths, two layers, bidirectional", 12, layers=2, bidirectional=True, hidden=3, steps=6, batch=6, lengths=True)
    yield case_of("mean absolute error", 13, loss="MeanAbsoluteError", batch=4)
    yield case_of("Huber", 14, loss="Huber", delta=0.3, batch=4, outputs=2)
    yield case_of("larger", 15, hidden=20, features=2, steps=10, batch=8)
    for seed, kind in ((30, dict(recurrent="GRU")), (40, dict(recurrent="RNN")), (50, dict(recurrent="RNN", nonlinearity="relu"))):
        name = kind["recurrent"] + (", ReLU" if "nonlinearity" in kind else "")
        yield case_of(f"{name}", seed + 1, **kind)
        yield case_of(f"{name}, one sample", seed + 2, batch=1, steps=7, **kind)
        yield case_of(f"{name}, two layers, bidirectional", seed + 3, layers=2, bidirectional=True, hidden=4, features=2, outputs=2, steps=5, batch=4, **kind)
        yield case_of(f"{name}, numbers at every step", seed + 4, placement="EveryStep", hidden=9, steps=9, batch=3, **kind)
        yield case_of(f"{name}, lengths", seed + 5, hidden=4, steps=8, batch=7, lengths=True, **kind)
        yield case_of(f"{name}, lengths, two layers, bidirectional", seed + 6, layers=2, bidirectional=True, hidden=3, steps=6, batch=6, lengths=True, **kind)
        yield case_of(f"{name}, classes at every step, masked, lengths", seed + 7, checkpoints=[1, 10], loss="CrossEntropy", placement="EveryStep", outputs=3,
                      features=2, steps=8, batch=12, lengths=True, mask=True, **kind)

    # Drawn after all others, so that these stay as they were.
    samples = [2.0, 0.5, 0.0, 1.0, 7.25, 1.0, 3.0, 0.125]
    yield case_of("class weights", 61, loss="CrossEntropy", outputs=3, features=2, hidden=4, steps=5, batch=10, classWeights=[0.2, 1.0, 12.5])
    yield case_of("class weights at every step, masked, lengths", 62, checkpoints=[1, 10], loss="CrossEntropy", placement="EveryStep", outputs=3, features=2, steps=6,
                  batch=8, lengths=True, mask=True, classWeights=[3.0, 0.0, 0.25])
    yield case_of("class and sample weights at every step", 63, checkpoints=[1, 10], loss="CrossEntropy", placement="EveryStep", outputs=3, features=2, steps=6, batch=8,
                  lengths=True, classWeights=[3.0, 1.0, 0.25], sampleWeights=samples)
    yield case_of("sample weights of numbers", 64, outputs=2, batch=8, sampleWeights=samples)
    yield case_of("sample weights of sets", 65, loss="BinaryCrossEntropy", outputs=4, batch=8, steps=5, lengths=True, sampleWeights=samples)


def optimizers():
    few = dict(checkpoints=[1, 20], batch=8)
    yield case_of("Adam with weight decay", 21, options=dict(weight_decay=0.1), **few)
    yield case_of("Adam with other betas", 22, options=dict(betas=(0.8, 0.9), eps=1e-3), **few)
    yield case_of("AdamW", 23, optimizer="AdamW", options=dict(weight_decay=0.1), **few)
    yield case_of("SGD", 24, optimizer="SGD", rate=0.1, **few)
    yield case_of("SGD with momentum", 25, optimizer="SGD", rate=0.1, options=dict(momentum=0.9, weight_decay=0.01), **few)
    yield case_of("SGD with Nesterov momentum", 26, optimizer="SGD", rate=0.1, options=dict(momentum=0.9, nesterov=True), **few)
    yield case_of("RMSprop", 27, optimizer="RMSprop", **few)
    yield case_of("RMSprop with momentum", 28, optimizer="RMSprop", rate=0.001, options=dict(momentum=0.5, weight_decay=0.01, alpha=0.9), **few)
    yield case_of("clipped", 29, optimizer="SGD", rate=0.1, clip=0.05, **few)


def rates(make, losses):
    """The learning rate of each epoch, the scheduler hearing of a loss after each."""
    parameter = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=0.5)
    scheduler = make(optimizer)
    seen = []
    for loss in losses:
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(loss) if isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau) else scheduler.step()
    return seen


def schedules():
    losses = [1.0, 0.9, 0.95, 0.92, 0.91, 0.9, 0.89995, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.4, 0.5, 0.5, 0.5, 0.5]
    scheduler = torch.optim.lr_scheduler
    return dict(
        losses=losses,
        step=rates(lambda optimizer: scheduler.StepLR(optimizer, 4, 0.3), losses),
        plateau=rates(lambda optimizer: scheduler.ReduceLROnPlateau(optimizer, factor=0.2, patience=2, threshold=1e-4), losses),
        cosine=rates(lambda optimizer: scheduler.CosineAnnealingLR(optimizer, len(losses)), losses),
    )


document = dict(torch=torch.__version__, networks=list(networks()), optimizers=list(optimizers()), schedules=schedules())
pathlib.Path(__file__).with_name("pytorch.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
