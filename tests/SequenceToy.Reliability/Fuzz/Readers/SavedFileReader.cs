using SequenceToy.Reliability.Fuzz.Files;
using SequenceToy.Reliability.Fuzz.Mutations;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>What the readers of safetensors files have in common.</summary>
/// <param name="arguments">The parameters whose <see cref="ArgumentException"/> is documented for some files.</param>
internal abstract class SavedFileReader(params string[] arguments) : Reader
{
    public override string FileName => "input.safetensors";

    public override Mutation Mutate(byte[] valid, SeededRandom random) => SavedFileMutation.Of(valid, random);

    public override bool IsDocumented(Exception problem) => problem is SafeTensorsFormatException
        || (problem.GetType() == typeof(ArgumentException) && arguments.Contains(((ArgumentException)problem).ParamName, StringComparer.Ordinal));

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) => [.. Experiments.Select(experiment =>
    {
        var path = Path.Combine(folder, Name + ".safetensors");
        Save(experiment, path);
        return FixedTimes.Of(File.ReadAllBytes(path));
    })];

    /// <summary>The runs whose files are the corpus.</summary>
    protected virtual IEnumerable<SequenceExperiment> Experiments => ValidRuns.All;

    /// <summary>Runs an experiment and writes the file.</summary>
    protected abstract void Save(SequenceExperiment experiment, string path);
}
