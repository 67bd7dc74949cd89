namespace SequenceToy.Inspection.Influence;

/// <summary>How it is measured how much a step matters to the answer.</summary>
public enum InfluenceMethod
{
    /// <summary>The step alone runs over its range, all else stays: how far the answer moves. What the network does, whatever is
    /// right.</summary>
    Swing,

    /// <summary>The step's value is swapped among samples: how much of the score is lost. What the network makes of it, held against what
    /// is right.</summary>
    Permutation,

    /// <summary>The gradient of the answer to the step, along its range: the swing if the network were linear. One pass for all steps, so
    /// the cheapest.</summary>
    Gradient,
}
