namespace SequenceToy.Diagnosis;

/// <summary>The possible verdicts on a training run.</summary>
public enum Verdict
{
    /// <summary>The score reaches the goal (a task's on two test sets); without a goal, the held-out error is below 10%
    /// of the constant prediction's.</summary>
    Learned = 1,

    /// <summary>Longer training may help: the loss was still falling, training was too short to show a trend, or errors can still
    /// be predicted.</summary>
    StillLearning,

    /// <summary>The loss hardly falls, and the goal is not reached reliably or, without a goal, the inputs still predict errors.</summary>
    Underfitting,

    /// <summary>The error on training samples is far below that on held-out samples, which no longer improves.</summary>
    Overfitting,

    /// <summary>The score is no better than the baseline.</summary>
    NotLearning,

    /// <summary>The loss or a weight became NaN or infinite, or the loss grew far above its first value.</summary>
    Diverged,

    /// <summary>The loss jumps up and down, or has risen far above its lowest value: its final value is a matter of chance.</summary>
    Unstable,

    /// <summary>The score is better than every baseline, and nothing more can be found in the inputs, as far as can be told.</summary>
    AtNoiseFloor,

    /// <summary>The score on held-out samples is not reliably better than that of the strongest baseline.</summary>
    NoBetterThanBaseline,

    /// <summary>The samples cannot show how well the network predicts new data, such as too few held-out samples.</summary>
    CannotTell,
}
