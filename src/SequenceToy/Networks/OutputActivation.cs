namespace SequenceToy.Networks;

/// <summary>The activation that turns the head's outputs into probabilities.</summary>
internal enum OutputActivation
{
    /// <summary>The identity, for numbers: there are no probabilities.</summary>
    None,

    /// <summary>A softmax over all classes, one of which is correct.</summary>
    Softmax,

    /// <summary>A sigmoid per class, each by itself.</summary>
    Sigmoid,

    /// <summary>A sigmoid per class, divided by the sum of all; one class is correct.</summary>
    NormalizedSigmoid,
}
