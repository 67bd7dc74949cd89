namespace SequenceToy.Data;

/// <summary>The purposes of random numbers, each with its own stream: more draws for one never change another.</summary>
public enum RandomPurpose
{
    /// <summary>Random numbers for drawing the training and validation samples.</summary>
    Data = 1,

    /// <summary>Random numbers for the initial weights of the network.</summary>
    Weights = 2,

    /// <summary>Random numbers for shuffling samples in each epoch.</summary>
    Order = 3,

    /// <summary>Random numbers for dropout.</summary>
    Dropout = 4,

    /// <summary>Random numbers for drawing the test samples.</summary>
    TestData = 5,

    /// <summary>Random numbers for drawing test samples of a single length.</summary>
    TestLengths = 6,

    /// <summary>Random numbers for drawing test samples under other conditions.</summary>
    TestConditions = 7,

    /// <summary>Random numbers for permuting values among samples when influence is measured.</summary>
    Influence = 8,

    /// <summary>Random numbers for choosing the samples that a probe of the hidden state is scored on.</summary>
    Probe = 9,

    /// <summary>Random numbers for drawing the second test set, which confirms a reached goal.</summary>
    SecondTest = 10,

    /// <summary>Random numbers for dividing your own samples into training and validation samples.</summary>
    Split = 11,

    /// <summary>Random numbers for drawing forecast origins or runs again, for the interval of a score.</summary>
    Bootstrap = 12,

    /// <summary>Random numbers for flipping the signs of differences in a permutation test.</summary>
    Permutation = 13,
}
