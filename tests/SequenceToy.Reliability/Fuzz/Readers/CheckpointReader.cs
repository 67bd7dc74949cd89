namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>SequenceExperiment.Resume(path)</c>.</summary>
internal sealed class CheckpointReader() : SavedFileReader("path", "task")
{
    public override string Name => "checkpoint";

    protected override IEnumerable<SequenceExperiment> Experiments => ValidRuns.All.Where(experiment => experiment.Task is not null);

    public override object Read(string path) => SequenceExperiment.Resume(path);

    protected override void Save(SequenceExperiment experiment, string path) => experiment.WithEarlyStopping().WithCheckpoints(path).Run().Dispose();
}
