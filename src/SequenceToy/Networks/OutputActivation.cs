namespace SequenceToy.Networks;

/// <summary>How the outputs of the head become probabilities.</summary>
internal enum OutputActivation
{
    /// <summary>Not at all: they are numbers.</summary>
    None,

    /// <summary>By a softmax over all classes, one of which is right.</summary>
    Softmax,

    /// <summary>By a sigmoid for each class by itself.</summary>
    Sigmoid,

    /// <summary>By a sigmoid each, divided by the sum of all, one of which is right.</summary>
    NormalizedSigmoid,
}
