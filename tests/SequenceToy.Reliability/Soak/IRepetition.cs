namespace SequenceToy.Reliability.Soak;

/// <summary>Work that gives the same numbers whenever it is repeated, on any thread.</summary>
internal interface IRepetition
{
    /// <summary>The libtorch networks that a repetition creates.</summary>
    int LibTorchNetworks { get; }

    /// <summary>Does the work, with files in this folder; throws for other numbers than those of the first time.</summary>
    void Repeat(string folder);
}
