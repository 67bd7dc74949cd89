namespace SequenceToy.Studio.Lessons;

/// <summary>All lessons, in the order in which they build on each other.</summary>
/// <remarks>Numbers of 20 seeds are those of the seeds 300 to 319, measured on 2026-12-01. The settings were chosen with other
/// seeds.</remarks>
internal static class StudioLessons
{
    public static IReadOnlyList<StudioLesson> All { get; } =
    [
        new(
            "ignoring",
            "Learning to ignore",
            "task=sum-of-first-two&epochs=3&seed=203",
            "The target is the sum of the first two numbers. After 3 epochs, the third number still changes the prediction: see "
            + "its influence. Nobody tells the network to ignore it. How large is its influence at the end of the training?",
            ["As large as now.", "About half of that.", "Less than 1% of the target range."],
            "task=sum-of-first-two&seed=203",
            "Less than 1%: about 0.3% with this seed, and at most 0.6% with 20 other seeds. Wherever the third number changed "
            + "the prediction, it caused an error, and each update reduced that error.",
            "A network learns from its errors alone what to ignore."),
        new(
            "inside",
            "What is the LSTM doing here?",
            "task=sum-of-first-two&seed=42",
            "The third number hardly changes the answer: move its slider to see. Choose step 3 and each unit in turn. What keeps "
            + "the number out of the answer?",
            ["The input gates close at step 3.", "The forget gates erase it.", "No gate: its effects on the answer cancel."],
            "task=sum-of-first-two&seed=42",
            "No gate. The input gates are about as open at each step: 0.52, 0.49 and 0.47 on average. All units change with the "
            + "third number, but the linear head adds their changes up to almost nothing. The changes together are 181 times as "
            + "large as their sum; with 20 other seeds, 74 to 306 times.",
            "A network can ignore an input without closing a gate: it is enough that the effects on the answer cancel."),
        new(
            "learning-rate",
            "A learning rate that is too high",
            "task=sum-of-first-two&epochs=30&seed=42",
            "With the recommended learning rate of 0.03, the error falls in each of the 30 epochs. What happens with a rate 100 "
            + "times as high?",
            ["It reaches the goal in a few epochs.", "The error jumps, but ends as low.", "The error stays at the baseline's."],
            "task=sum-of-first-two&learningRate=3&epochs=30&seed=42",
            "It stays at the baseline's: the RMSE is about 39 instead of 1, and 18 of 20 other seeds learn nothing. The first "
            + "updates are so large that every gate is fully open or closed, where the gradient is almost zero.",
            "A learning rate that is too high does not learn faster: it drives the units to their limits, where they stop learning."),
        new(
            "overfitting",
            "Twenty samples",
            "task=sum-of-first-two&samples=20&epochs=100&seed=42",
            "There are only 20 samples, and after 100 epochs the error is large on training samples and on new ones. What "
            + "happens with 20 times as many epochs?",
            [
                "Both errors fall to the goal.",
                "The error on new samples stays far above that on training samples.",
                "Neither error falls.",
            ],
            "task=sum-of-first-two&samples=20&epochs=2000&seed=42",
            "The RMSE falls to 0.5 on training samples but only to 1.6 on new ones. Of 20 other seeds, 19 overfit and none "
            + "reaches the goal. With 1,000 samples, all 20 reach it.",
            "More epochs on few samples teach these samples; only more samples teach the task."),
        new(
            "forget-bias",
            "The forget bias and long lags",
            "task=delayed-xor&steps=30&forgetBias=0&epochs=40&seed=42",
            "The target depends on the first two bits, and up to 30 bits of noise follow. With a forget bias of 0, the forget "
            + "gates are half open at first, and none of 20 seeds reaches the goal. How many do with a forget bias of 5?",
            ["None: the lag is too long.", "About half.", "Nearly all."],
            "task=delayed-xor&steps=30&forgetBias=5&epochs=40&seed=42",
            "Nearly all: here 20 of 20. A gate with a bias of 5 keeps 99.3% of its state per step, and so 82% over 30 steps. A "
            + "gate that is half open keeps a billionth, and the gradient of the first bits is as small.",
            "A forget gate that is open at first lets the network learn from inputs many steps back."),
        new(
            "cells",
            "RNN, GRU and LSTM",
            "task=parity&cell=rnn&seed=42",
            "The target is the parity of up to 40 bits. The plain RNN does not learn it: its score is that of guessing. Which "
            + "cells learn it?",
            ["Only the LSTM.", "LSTM and GRU.", "None: 40 steps are too many."],
            "task=parity&cell=gru&seed=42",
            "LSTM and GRU: 19 and 17 of 20 seeds, and none of the RNN. With up to 20 bits, 7 of 20 seeds of the RNN learn it "
            + "too: it is the length that the RNN cannot bridge.",
            "Gates carry information over many steps; which kind of gates matters less."),
        new(
            "longer-sequences",
            "Longer than in training",
            "task=parity&steps=10&seed=42",
            "This network was trained on at most 10 bits, and is correct for more than 100: see the score by length. Another "
            + "task, reverse, is to write a string of up to 6 bits backward, and is solved as well. How accurate is it for strings "
            + "of 12 bits?",
            ["Nearly 100%, as for parity.", "About 75%.", "50%, as by guessing."],
            "task=reverse&steps=6&seed=42",
            "About 75%: 72% here, 74% to 78% with 20 other seeds, and less for longer strings. For parity, one bit of memory is "
            + "enough for any length. To reverse a string, a network must keep all of it, and it has learned to keep 6 bits.",
            "A solution works for longer sequences if what it must remember does not grow with the length."),
    ];
}
