using SequenceToy.Tasks;
using SequenceToy.Tasks.Recall;

namespace SequenceToy.Tests.Tasks.Recall;

/// <summary>Reverse, duplicate, odds first and bucket sort: what they write, and how it lies in time.</summary>
public sealed class StringRewritingTests
{
    public static TheoryData<string, string, string> Examples => new()
    {
        { "reverse", "01101", "10110" },
        { "duplicate", "011", "011011" },
        { "odds-first", "01101", "01110" },
        { "bucket-sort", "30401", "00134" },
    };

    public static TheoryData<string> Ids => [.. Examples.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_OnTheDrawnExample_GivesItsAnswer(string id, string read, string written) => Answer(id, read).Should().Be(written);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_EverySample_ReadsThenWritesWhatTheRuleSays(string id)
    {
        var task = (IVariableLengthTask)TaskCatalog.Find(id)!.Create(9);

        Drawn.ShouldFollow(task, 500, line =>
        {
            var read = line.TrimEnd('_');
            var answer = Answer(id, read);
            (line.Length - read.Length).Should().Be(answer.Length, "there is an empty symbol for each one written");
            return new string(' ', read.Length) + answer;
        });
        Drawn.Samples(task, 500).Select(sample => Drawn.Read(task, sample).TrimEnd('_').Length).Distinct().Should().BeEquivalentTo(Enumerable.Range(1, 9));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_ShortStrings_AllOccurEquallyOften(string id)
    {
        var task = (IVariableLengthTask)TaskCatalog.Find(id)!.Create(2);
        var strings = (int)Math.Pow(task.Target.Size, 2);

        var pairs = Drawn.Samples(task, 200 * strings).Select(sample => Drawn.Read(task, sample).TrimEnd('_')).Where(read => read.Length == 2).GroupBy(read => read).ToArray();

        pairs.Should().HaveCount(strings).And.OnlyContain(group => Math.Abs(group.Count() - 100) < 50);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TestLengths_GoOnWhereTrainingEnds(string id)
    {
        ((IVariableLengthTask)TaskCatalog.Find(id)!.Create(12)).TestLengths.Should().Be(new LengthRange(13, 40));
        ((IVariableLengthTask)TaskCatalog.Find(id)!.Create(39)).TestLengths.Should().Be(new LengthRange(40, 40));
        ((IVariableLengthTask)TaskCatalog.Find(id)!.Create(40)).TestLengths.Should().Be(new LengthRange(41, 500), "as in the paper");
        ((IVariableLengthTask)TaskCatalog.Find(id)!.Create(99_999)).TestLengths.Should().Be(new LengthRange(100_000, 100_000));
    }

    [Fact]
    public void Constructors_BadValues_AreNamed()
    {
        Drawn.ShouldThrow(() => new Reverse(new(1, 100_000)), "lengths must be from 1 to 99999; it was 1..100000.*");
        Drawn.ShouldThrow(() => new Duplicate(new(100_000, 100_000)), "lengths must be from 1 to 99999; it was 100000.*");
        Drawn.ShouldThrow(() => new OddsFirst(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
        Drawn.ShouldThrow(() => new BucketSort(kinds: 1), "kinds must be from 2 to 10; it was 1.*");
        Drawn.ShouldThrow(() => new BucketSort(kinds: 11), "kinds must be from 2 to 10; it was 11.*");
    }

    [Fact]
    public void BucketSort_OtherKinds_HaveTheirOwnSymbols()
    {
        var task = new BucketSort(new(1, 6), kinds: 3);

        Drawn.ShouldFollow(task, 200, line => new string(' ', line.TrimEnd('_').Length) + Answer(task.Id, line.TrimEnd('_')));
        Drawn.Samples(task, 200).SelectMany(sample => Drawn.Read(task, sample)).Distinct().Should().BeEquivalentTo("012_");
        task.Baseline[Metric.Accuracy].Should().Be(1.0 / 3);
    }

    [Fact]
    public void BucketSort_GoingUpEvenly_BeatsTheGuessWithoutHavingRead()
    {
        int answers = 0, correct = 0;
        foreach (var sample in Drawn.Samples(new BucketSort(), 1000))
        {
            var length = sample.Input.Steps / 2;
            answers += length;
            correct += Enumerable.Range(0, length).Count(i => sample.Target[length + i] == 5 * i / length);
        }

        ((double)correct / answers).Should().BeGreaterThan(0.5, "the baseline is correct once in five times");
    }

    // Written another way than the tasks are: symbol by symbol, or by counting.
    private static string Answer(string id, string read)
    {
        var answer = "";
        switch (id)
        {
            case "reverse":
                for (var i = read.Length - 1; i >= 0; i--)
                {
                    answer += read[i];
                }

                return answer;
            case "duplicate":
                for (var i = 0; i < 2 * read.Length; i++)
                {
                    answer += read[i % read.Length];
                }

                return answer;
            case "odds-first":
                for (var place = 1; place <= read.Length; place += 2)
                {
                    answer += read[place - 1];
                }

                for (var place = 2; place <= read.Length; place += 2)
                {
                    answer += read[place - 1];
                }

                return answer;
            default:
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    answer += new string(digit, read.Count(symbol => symbol == digit));
                }

                return answer;
        }
    }
}
