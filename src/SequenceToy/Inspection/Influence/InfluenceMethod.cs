namespace SequenceToy.Inspection.Influence;

/// <summary>The methods that measure the influence of a step on the prediction.</summary>
public enum InfluenceMethod
{
    /// <summary>The swing: the change of the prediction when one step alone varies over its range; independent of the target.</summary>
    Swing,

    /// <summary>The drop in score when the values of one step are shuffled among samples; depends on the targets.</summary>
    Permutation,

    /// <summary>The gradient of the prediction times the step's range: the swing of a linear network. The fastest.</summary>
    Gradient,
}
