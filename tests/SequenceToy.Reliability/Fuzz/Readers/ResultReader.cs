using SequenceToy.Reliability.Fuzz.Uses;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>ExperimentResult.Load</c>.</summary>
internal sealed class ResultReader() : SavedFileReader("task")
{
    public override string Name => "result";

    // The largest document, and the most that is done with it.
    public override int Weight => 40;

    public override double UsedShare => 1;

    public override object Read(string path) => ExperimentResult.Load(path);

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder) => ResultUses.Of((ExperimentResult)read, folder);

    protected override void Save(SequenceExperiment experiment, string path)
    {
        using var result = experiment.Run();
        result.Save(path);
    }
}
