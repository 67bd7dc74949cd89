using SequenceToy.Reliability.Fuzz.Uses;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>TrainedModel.Load</c>.</summary>
internal sealed class ModelReader : SavedFileReader
{
    public override string Name => "model";

    public override double UsedShare => 0.5;

    public override object Read(string path) => TrainedModel.Load(path);

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder) => ModelUses.Of((TrainedModel)read, folder);

    protected override void Save(SequenceExperiment experiment, string path)
    {
        using var result = experiment.Run();
        result.Model.Save(path);
    }
}
