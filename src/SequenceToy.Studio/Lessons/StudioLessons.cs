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
            + "its influence, the change of the prediction when only that number varies. Nobody tells the network to ignore it. "
            + "How large is its influence at the end of the training?",
            ["As large as now.", "About half of that.", "Less than 1% of the target range."],
            "task=sum-of-first-two&seed=203",
            "Less than 1%: about 0.3% with this seed, and at most 0.6% with 20 other seeds. The third number says nothing about "
            + "the target: changing the prediction with it increases the mean error, and training reduces the mean error.",
            "A network learns from its errors alone what to ignore."),
        new(
            "inside",
            "What is the LSTM doing here?",
            "task=sum-of-first-two&seed=42",
            "The third number hardly changes the answer: move its slider to see. Choose step 3 and each unit in turn. What keeps "
            + "the number out of the answer?",
            ["The input gates close at step 3.", "The forget gates erase it.", "No gate: its effects on the answer cancel."],
            "task=sum-of-first-two&seed=42",
            "No gate. On average, the gates are about as open at step 3 as at step 1: input gates 0.47 and 0.52, forget gates "
            + "0.53 and 0.54, output gates 0.62 and 0.61. The hidden states do change with the third number. But the linear layer "
            + "that computes the answer adds these changes up with positive and negative weights. Their sizes add up to 181 times "
            + "what is left; with 20 other seeds, 74 to 306 times.",
            "A network can ignore an input without closing a gate: it is enough that the effects on the answer cancel."),
        new(
            "learning-rate",
            "A learning rate that is too high",
            "task=sum-of-first-two&epochs=30&seed=42",
            "With the recommended learning rate of 0.03, the error falls over 30 epochs. What happens with a rate 100 "
            + "times as high?",
            ["It reaches the goal in a few epochs.", "The error jumps, but ends as low.", "The error stays at the baseline's."],
            "task=sum-of-first-two&learningRate=3&epochs=30&seed=42",
            "It stays at the baseline's, that of always predicting the mean: the RMSE is about 39 instead of 1. Of 20 other "
            + "seeds, 18 learn nothing, and none comes below 13. The first updates are so large that all units are at their "
            + "limits: at the last step, every gate is near 0 or 1. There the gradient is almost zero.",
            "With a learning rate that is far too high, a network does not learn faster: its units are driven to their limits, "
            + "where they stop learning."),
        new(
            "overfitting",
            "Twenty samples",
            "task=sum-of-first-two&samples=20&epochs=100&seed=42",
            "There are only 20 samples, 16 of them for training. After 100 epochs, the RMSE is about 14 on training samples and "
            + "on new ones; the goal is 0.99. What happens with 20 times as many epochs?",
            [
                "Both errors fall to the goal.",
                "The error on new samples stays far above that on training samples.",
                "Neither error falls.",
            ],
            "task=sum-of-first-two&samples=20&epochs=2000&seed=42",
            "The RMSE falls to 0.5 on training samples but only to 1.6 on new ones, three times as much. Of 20 other seeds, none "
            + "reaches the goal: on new samples, the RMSE is between 1.3 and 6.5. With 1,000 samples and as many updates, the two "
            + "errors differ by at most 15%.",
            "More epochs on few samples teach these samples better than the task; for the task, more samples are needed."),
        new(
            "forget-bias",
            "The forget bias and long lags",
            "task=delayed-xor&steps=30&forgetBias=0&epochs=40&seed=42",
            "The target depends on the first two bits, and up to 30 bits of noise follow. The forget gate says which share of "
            + "its state a cell keeps at each step. With a forget bias of 0 it begins at about one half, and none of 20 seeds "
            + "reaches the goal in 40 epochs. How many do with a forget bias of 5?",
            ["None: the lag is too long.", "About half.", "All or nearly all."],
            "task=delayed-xor&steps=30&forgetBias=5&epochs=40&seed=42",
            "All 20, in the same 40 epochs. The gate is the sigmoid of its input: with a bias of 5 it keeps 99.3% per step, and "
            + "so 82% over 30 steps. A gate of one half keeps a billionth. The gradient at the first bits shrinks by these "
            + "factors, too.",
            "A forget gate that keeps nearly everything at first lets the network learn from inputs many steps back."),
        new(
            "cells",
            "RNN, GRU and LSTM",
            "task=parity&cell=rnn&seed=42",
            "The target is the parity of up to 40 bits: whether the number of ones is odd. The plain RNN does not learn it; its "
            + "score is that of guessing. LSTM and GRU have gates that let a state pass to the next step almost unchanged. Which "
            + "of them learn it, with the same 32 units?",
            ["Only the LSTM.", "LSTM and GRU.", "Neither: 40 steps are too many."],
            "task=parity&cell=gru&seed=42",
            "LSTM and GRU: 19 and 17 of 20 seeds, and none of the RNN. The RNN could represent parity: with up to 20 bits, 7 of "
            + "its 20 seeds learn it. It is harder for it the longer the sequences are.",
            "Gates make it easier to learn what must be kept over many steps; here, both kinds of gated cells learn it."),
        new(
            "longer-sequences",
            "Longer than in training",
            "task=parity&steps=10&seed=42",
            "The network for parity was trained on at most 10 bits, and is correct for more than 100: see the score by length. "
            + "In another task, reverse, it must write a string of up to 6 bits backward, and learns that as well. How many of the "
            + "bits are correct for strings of 12 bits?",
            ["Nearly 100%, as for parity.", "About 75%.", "50%, as by guessing."],
            "task=reverse&steps=6&seed=42",
            "About 75%: 72% here, 74% to 78% with 20 other seeds, and less for longer strings. That is what a network gets that "
            + "writes 6 of the 12 bits correctly and guesses the others. For parity, one bit of memory is enough for any length; "
            + "to reverse a string, a network must keep all of it.",
            "A network can only be correct for much longer sequences if what it must remember does not grow with the length."),
    ];
}
