namespace SequenceToy.Data;

/// <summary>The purposes of random numbers. Each has its own stream, so drawing more numbers for one never changes another.</summary>
public enum RandomPurpose
{
    /// <summary>The training and validation samples.</summary>
    Data = 1,

    /// <summary>The network's initial weights.</summary>
    Weights = 2,

    /// <summary>The order of samples in each epoch.</summary>
    Order = 3,

    /// <summary>The units that dropout switches off.</summary>
    Dropout = 4,

    /// <summary>The test samples.</summary>
    TestData = 5,

    /// <summary>The test samples at single lengths.</summary>
    TestLengths = 6,

    /// <summary>The test samples under other conditions.</summary>
    TestConditions = 7,

    /// <summary>The permutation of values among samples when influence is measured.</summary>
    Influence = 8,

    /// <summary>The choice of samples that a probe of the hidden state is scored on.</summary>
    Probe = 9,

    /// <summary>The further test samples that confirm a reached goal.</summary>
    SecondTest = 10,
}
