namespace SequenceToy.Diagnosis;

/// <summary>The possible verdicts on a training run.</summary>
public enum Verdict
{
    /// <summary>The score reaches the goal (a task's on two test sets); without a goal, the held-out error is below 10%
    /// of the constant prediction's.</summary>
    Learned = 1,

    /// <summary>Longer training may help: the loss was still falling, training was too short, or a regression on the inputs predicts part
    /// of the errors.</summary>
    StillLearning,

    /// <summary>The loss hardly falls, and the goal is not reached reliably. Without a goal: a regression on the inputs still predicts part
    /// of the errors.</summary>
    Underfitting,

    /// <summary>The error on training samples is far below that on held-out samples. The loss hardly falls, or the training samples are
    /// already predicted well.</summary>
    Overfitting,

    /// <summary>The score is hardly better than the baseline's (for your own data, the constant prediction's), or worse. The loss hardly
    /// falls, or every unit is dead.</summary>
    NotLearning,

    /// <summary>The loss or a weight became NaN or infinite, or the loss grew far above its first value.</summary>
    Diverged,

    /// <summary>The loss jumps up and down, or has risen far above its lowest value: its final value is a matter of chance.</summary>
    Unstable,

    /// <summary>The score is better than every baseline or as good as the strongest, and a regression on the inputs cannot predict the
    /// remaining errors.</summary>
    AtNoiseFloor,

    /// <summary>The score on held-out samples is not reliably better than that of the strongest baseline.</summary>
    NoBetterThanBaseline,

    /// <summary>The samples cannot show how well the network predicts new data, for example because too few were held out.</summary>
    CannotTell,
}
