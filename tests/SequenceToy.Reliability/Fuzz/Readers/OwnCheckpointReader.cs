namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>SequenceExperiment.Resume(path, samples)</c>.</summary>
internal sealed class OwnCheckpointReader() : SavedFileReader("samples")
{
    public override string Name => "checkpoint-samples";

    protected override IEnumerable<SequenceExperiment> Experiments => [ValidRuns.Own.WithLstm(hiddenSize: 2)];

    public override object Read(string path) => SequenceExperiment.Resume(path, ValidRuns.OwnSamples);

    protected override void Save(SequenceExperiment experiment, string path) => experiment.WithCheckpoints(path).Run().Dispose();
}
