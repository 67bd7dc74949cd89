namespace SequenceToy.Diagnosis;

/// <summary>How a training went.</summary>
public enum Verdict
{
    /// <summary>The goal is reached on fresh samples; without a goal: nearly all is right on samples not trained on.</summary>
    Learned = 1,

    /// <summary>Better than the guess, short of the goal, and still getting better where training ended.</summary>
    StillLearning,

    /// <summary>Better than the guess, short of the goal, and no longer getting better.</summary>
    Underfitting,

    /// <summary>Much better on the samples trained on than on others, and no longer getting better on others.</summary>
    Overfitting,

    /// <summary>No better than the guess.</summary>
    NotLearning,

    /// <summary>The loss or a weight was no longer a finite number, or the loss has run away.</summary>
    Diverged,

    /// <summary>The loss jumps up and down or has lost what it had reached: where it ended is chance.</summary>
    Unstable,
}
