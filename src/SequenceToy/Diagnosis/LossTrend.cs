namespace SequenceToy.Diagnosis;

/// <summary>What the losses so far say of a training, before it has ended and been scored: no verdict, but what speaks for one.</summary>
public enum LossTrend
{
    /// <summary>There are too few epochs to see a trend by.</summary>
    TooEarly,

    /// <summary>The loss falls: it is still learning.</summary>
    Falling,

    /// <summary>The loss no longer falls, or hardly: it has learned what it can, or is stuck.</summary>
    Plateaued,

    /// <summary>The loss of validation rises again while that in training does not: it learns samples by heart.</summary>
    Overfitting,

    /// <summary>The loss jumps up and down from epoch to epoch.</summary>
    Jumping,

    /// <summary>The loss is far above where it started.</summary>
    Diverging,
}
