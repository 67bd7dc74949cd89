using System.Text;
using SequenceToy.Reliability.Fuzz.Mutations;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>A method of <see cref="CsvSequences"/>.</summary>
internal sealed class CsvReader(CsvForm form) : Reader
{
    private static readonly string[] Parameters = ["inputColumns", "targetColumns", "features", "samples", "options"];

    public override string Name => form.Name;

    public override string FileName => "input.csv";

    // All allocations, not the peak: each of hundred lines with a field of 100,000 characters is read and trimmed in a new buffer. The peak is
    // below 64 MB plus 4 times the file, measured with DOTNET_GCHeapHardLimit.
    public override long MostBytes(long fileBytes) => (64L << 20) + (12 * fileBytes);

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) => [Encoding.UTF8.GetBytes(form.Valid), Encoding.UTF8.GetBytes(form.Valid + "\n")];

    public override Mutation Mutate(byte[] valid, SeededRandom random) => CsvMutation.Of(valid, random);

    public override object Read(string path) => form.Read(path);

    public override bool IsDocumented(Exception problem) =>
        problem is CsvFormatException || (problem is ArgumentException { ParamName: { } name } && Parameters.Contains(name, StringComparer.Ordinal));
}
