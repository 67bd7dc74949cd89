namespace SequenceToy.Inspection.Influence;

/// <summary>The methods that measure the influence of a step on the answer.</summary>
public enum InfluenceMethod
{
    /// <summary>The change of the answer when the step alone takes every value of its range; independent of the correct answer.</summary>
    Swing,

    /// <summary>The loss of score when the values of the step are shuffled among samples; compared with the correct answers.</summary>
    Permutation,

    /// <summary>The gradient of the answer times the range of the step: the swing of a linear network. The fastest method.</summary>
    Gradient,
}
