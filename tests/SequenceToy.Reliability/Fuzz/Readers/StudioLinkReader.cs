using System.Text;
using SequenceToy.Reliability.Fuzz.Mutations;
using SequenceToy.Studio.Settings;
using SequenceToy.Tasks;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>Links to the Studio: every text is the nearest allowed state, which has a link of its own.</summary>
internal sealed class StudioLinkReader : Reader
{
    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "0.5", "1e308", "-1e308", "1e-320", "NaN", "Infinity", "2147483648", "on", "off", "none", "random", "lstm", "%00", "%ZZ", "%F0%9F%98%80", "<script>", "+", "=", "20000", "128", "200",
    ];

    public override string Name => "studio-link";

    public override string FileName => "link.txt";

    public override double UsedShare => 0.05;

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) =>
    [
        .. TaskCatalog.All.Select(entry => Encoding.UTF8.GetBytes(
            $"task={entry.Id}&" + string.Join('&', StudioFields.All.Select(field => $"{field.Key}={field.Text(StudioState.Default(entry).Settings)}")))),
    ];

    public override Mutation Mutate(byte[] valid, SeededRandom random)
    {
        if (random.NextInt32(0, 3) == 0)
        {
            return RawMutation.Of(valid, random);
        }

        var pairs = Encoding.UTF8.GetString(valid).Split('&');
        var changes = random.NextInt32(1, 3);
        for (var i = 0; i < changes; i++)
        {
            var at = random.Position(pairs.Length);
            pairs[at] = $"{pairs[at].Split('=')[0]}={random.Pick(Values)}";
        }

        return new Mutation(Encoding.UTF8.GetBytes(string.Join('&', pairs)), FormattableString.Invariant($"{changes} values"));
    }

    public override object Read(string path)
    {
        var (state, notes) = StudioQuery.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        if (notes.Any(note => note.Any(char.IsControl)))
        {
            throw new BrokenPromiseException("a note has control characters");
        }

        return StudioQuery.Parse(StudioQuery.Format(state)) is { Notes.Count: 0 } again && again.State == state ? state
            : throw new BrokenPromiseException("the link of a state gives another state");
    }

    public override bool IsDocumented(Exception problem) => false;

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder) =>
        [("validate", () => ((StudioState)read).ToExperiment().Validate()), ("program", () => StudioProgram.Of((StudioState)read))];
}
