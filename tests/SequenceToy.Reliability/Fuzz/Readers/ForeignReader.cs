using SequenceToy.Reliability.Fuzz.Files;
using SequenceToy.Reliability.Fuzz.Uses;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>TrainedModel.FromSafeTensors</c>: weights with PyTorch's names, without our texts and checksum.</summary>
internal sealed class ForeignReader : SavedFileReader
{
    public override string Name => "foreign";

    public override double UsedShare => 0.5;

    // Of one output: Read expects a number.
    protected override IEnumerable<SequenceExperiment> Experiments => ValidRuns.All.Take(2);

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) =>
        [.. base.MakeCorpus(folder).Select(file => (FileParts.Of(file) with { Texts = [KeyValuePair.Create("format", "pt")] }).ToBytes())];

    public override object Read(string path) => TrainedModel.FromSafeTensors(path, TargetSpec.Number());

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder) => ModelUses.Of((TrainedModel)read, folder);

    protected override void Save(SequenceExperiment experiment, string path)
    {
        using var result = experiment.Run();
        result.Model.Save(path);
    }
}
