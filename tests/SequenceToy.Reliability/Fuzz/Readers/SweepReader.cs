using SequenceToy.Reliability.Fuzz.Mutations;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>SweepResults.Load</c> of a folder in which one file was damaged: the definition, or the runs.</summary>
internal sealed class SweepReader(bool isDefinition) : Reader
{
    private byte[] other = [];

    public override string Name => isDefinition ? "sweep-definition" : "sweep-runs";

    public override string FileName => isDefinition ? "sweep.json" : "runs-a.jsonl";

    public override double UsedShare => 0.3;

    public override IReadOnlyList<byte[]> MakeCorpus(string folder)
    {
        var made = Path.Combine(folder, Name);
        SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 10).WithTraining(epochs: 2, batchSize: 8))
            .Over("hiddenSize", [1, 2], (experiment, size) => experiment.WithLstm(hiddenSize: size)).WithSeeds(3).WithThreads(1).Run(made);
        var (definition, runs) = (Path.Combine(made, "sweep.json"), Directory.GetFiles(made, "runs-*").Single());
        other = File.ReadAllBytes(isDefinition ? runs : definition);
        return [File.ReadAllBytes(isDefinition ? definition : runs)];
    }

    public override Mutation Mutate(byte[] valid, SeededRandom random) =>
        isDefinition && random.NextInt32(0, 3) > 0 ? JsonMutation.Of(valid, random) : RawMutation.Of(valid, random);

    public override object Read(string path)
    {
        var own = Path.GetDirectoryName(path)!;
        File.WriteAllBytes(Path.Combine(own, isDefinition ? "runs-a.jsonl" : "sweep.json"), other);
        return SweepResults.Load(own);
    }

    public override bool IsDocumented(Exception problem) => problem is SweepFormatException;

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder)
    {
        var results = (SweepResults)read;
        yield return ("text", () => _ = results.ToString());
        yield return ("csv", () => results.SaveCsv(Path.Combine(folder, "runs.csv")));
        yield return ("costs", () => _ = results.Cells.Select(cell => cell.UnsolvedBySequences()?.ToString()).ToArray());
    }
}
