namespace SequenceToy.Diagnosis;

/// <summary>The trend of the losses of a training run so far: a preview of the verdict, before the network is scored.</summary>
public enum LossTrend
{
    /// <summary>There are too few epochs to see a trend.</summary>
    TooEarly,

    /// <summary>The loss is falling: the network is still learning.</summary>
    Falling,

    /// <summary>The loss hardly falls anymore: the network has learned what it can, or is stuck.</summary>
    Plateaued,

    /// <summary>The validation loss rises while the training loss does not: the network memorizes its samples.</summary>
    Overfitting,

    /// <summary>The loss jumps up and down from epoch to epoch.</summary>
    Jumping,

    /// <summary>The loss is far above its first value.</summary>
    Diverging,
}
