namespace SequenceToy.Inspection.Influence;

/// <summary>The methods that measure the influence of a step on the prediction.</summary>
public enum InfluenceMethod
{
    /// <summary>The swing: the largest minus the smallest prediction while one step alone takes each of its values; independent of the
    /// target.</summary>
    Swing,

    /// <summary>The worsening of the score when the values of one step are shuffled among samples; depends on the targets.</summary>
    Permutation,

    /// <summary>The gradient of the prediction times the step's range; for a linear network equal to the swing (one step varied over its
    /// range). The fastest.</summary>
    Gradient,
}
