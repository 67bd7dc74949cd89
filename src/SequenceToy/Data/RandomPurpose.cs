namespace SequenceToy.Data;

/// <summary>What a stream of random numbers is for. Each purpose has a stream of its own, so that drawing more for one never changes
/// another.</summary>
public enum RandomPurpose
{
    /// <summary>Training and validation samples.</summary>
    Data = 1,

    /// <summary>The network's first weights.</summary>
    Weights = 2,

    /// <summary>The order in which samples are visited in each epoch.</summary>
    Order = 3,

    /// <summary>Which units dropout switches off.</summary>
    Dropout = 4,

    /// <summary>Test samples.</summary>
    TestData = 5,

    /// <summary>Test samples of lengths of their own.</summary>
    TestLengths = 6,

    /// <summary>Test samples under other conditions.</summary>
    TestConditions = 7,

    /// <summary>How values are swapped among samples when influence is measured.</summary>
    Influence = 8,

    /// <summary>Which samples a probe of the network's memory is judged on.</summary>
    Probe = 9,

    /// <summary>Test samples for a second look at a goal that was reached.</summary>
    SecondTest = 10,
}
