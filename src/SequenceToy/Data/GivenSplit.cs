namespace SequenceToy.Data;

/// <summary>The use of separate validation samples.</summary>
internal sealed record GivenSplit() : Split("given")
{
    internal override string InWords(int seed) => "given by WithValidationData";
    internal override int[] HeldOut(SequenceDataset samples, int count, SeededRandom random) => [];
}
