namespace SequenceToy.Tests.Design;

/// <summary>References point one way: from a higher layer to a lower one, and never in a circle between folders.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Files_OfTheSources_BelongToALayerEach() =>
        SourceTree.OfRepository.Files.Select(file => file.FilePath).Where(path => Layers.RankOf(path) < 0).Should().BeEmpty();

    [Fact]
    public void References_OfTheSources_AreAllSeen() => string.Join('\n', SourceTree.OfRepository.Unseen).Should().BeEmpty();

    [Fact]
    public void References_OfTheSources_NeverPointUp() => string.Join('\n', Upward(SourceTree.OfRepository)).Should().BeEmpty();

    [Fact]
    public void References_OfTheSources_MakeNoCircleBetweenFolders() => string.Join('\n', Circles(SourceTree.OfRepository)).Should().BeEmpty();

    [Theory]
    [InlineData("src/SequenceToy/Data/A.cs", "src/SequenceToy/Tasks/B.cs")]
    [InlineData("src/SequenceToy/Diagnosis/A.cs", "src/SequenceToy/ExperimentResult.cs")]
    [InlineData("src/SequenceToy/ExperimentSettings.cs", "src/SequenceToy/Storage/B.cs")]
    [InlineData("src/SequenceToy/Storage/A.cs", "src/SequenceToy/SequenceExperiment.Data.cs")]
    [InlineData("src/SequenceToy/ExperimentResult.cs", "src/SequenceToy.Reports/B.cs")]
    [InlineData("src/SequenceToy.Reports/A.cs", "src/SequenceToy.Console/Views/B.cs")]
    public void Upward_AReferencePutIn_IsFoundWithoutAnyUsing(string lower, string upper)
    {
        var tree = SourceTree.Parse(
        [
            (lower, "namespace SequenceToy { class A { object Made() => B.Make(); } }"),
            (upper, "namespace SequenceToy { class B { public static object Make() => new(); } }"),
        ]);

        Upward(tree).Should().NotBeEmpty().And.OnlyContain(reference => reference.From == lower && reference.To == upper && reference.Type == "B");
    }

    [Fact]
    public void Circles_ThreeFoldersInACircle_AreNamed()
    {
        var tree = SourceTree.Parse(
        [
            ("src/SequenceToy/Training/X/A.cs", "namespace T { class A { B b; } }"),
            ("src/SequenceToy/Training/Y/B.cs", "namespace T { class B { C c; } }"),
            ("src/SequenceToy/Training/Z/C.cs", "namespace T { class C { A a; } }"),
            ("src/SequenceToy/Training/Z/D.cs", "namespace T { class D { C c; } }"),
        ]);

        Circles(tree).Should().ContainSingle().Which.Should().Be("src/SequenceToy/Training: X, Y, Z");
    }

    private static IEnumerable<Reference> Upward(SourceTree tree) => tree.References
        .Where(reference => Layers.RankOf(reference.To) > Layers.RankOf(reference.From))
        .DistinctBy(reference => (reference.From, reference.Type));

    // Between the folders within one folder, each with all that lies in it.
    private static IEnumerable<string> Circles(SourceTree tree) =>
        from edge in tree.References.SelectMany(Edges).Distinct()
        group (edge.From, edge.To) by edge.Parent into siblings
        let uses = siblings.ToLookup(edge => edge.From, edge => edge.To)
        let circle = siblings.Select(edge => edge.From).Distinct().Where(folder => Reachable(uses, folder).Contains(folder)).Order(StringComparer.Ordinal).ToArray()
        where circle.Length > 0
        select $"{siblings.Key}: {string.Join(", ", circle)}";

    // Where the two paths part; a file beside folders is its folder's own and takes no part.
    private static IEnumerable<(string Parent, string From, string To)> Edges(Reference reference)
    {
        var (from, to) = (reference.From.Split('/')[..^1], reference.To.Split('/')[..^1]);
        var common = from.Zip(to).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        if (common < from.Length && common < to.Length)
        {
            yield return (string.Join('/', from[..common]), from[common], to[common]);
        }
    }

    private static HashSet<string> Reachable(ILookup<string, string> uses, string start)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[start]);
        while (open.TryPop(out var folder))
        {
            if (found.Add(folder))
            {
                foreach (var next in uses[folder])
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }
}
