using System.Globalization;
using System.Xml.Linq;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Tasks;

/// <summary>The examples drawn in the documentation of tasks, as they stand there, against rules written down here.</summary>
public sealed class DocumentedExamplesTests
{
    private static readonly XDocument Documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "SequenceToy.xml"));

    [Fact]
    public void Adding_IsTheSumOfTheMarked()
    {
        var (values, answer) = Marked(typeof(Adding));

        values.Should().HaveCount(2);
        answer.Should().Be(values.Sum());
        new Adding(MarkerPlacement.Anywhere, 6).Draw(1)[0].Input.Marked().Should().HaveCount(2);
    }

    [Fact]
    public void Adding1997_IsTheScaledSumOfTheMarked()
    {
        var (values, answer) = Marked(typeof(Adding1997));

        values.Should().HaveCount(2);
        answer.Should().Be(0.5 + (values.Sum() / 4));
    }

    [Fact]
    public void Multiplication1997_IsTheProductOfTheMarked()
    {
        var (values, answer) = Marked(typeof(Multiplication1997));

        values.Should().HaveCount(2);
        answer.Should().Be(values[0] * values[1]);
    }

    [Fact]
    public void RecallBack_IsTheSymbolOfThreeStepsAgo()
    {
        var (input, answer) = Rows(typeof(RecallBack), "input", "target");

        answer[..input.Length].Should().Equal(Enumerable.Repeat(".", 3).Concat(input[..^3]));
        answer[input.Length..].Should().Equal("three", "steps", "back");
        new RecallBack().Notes.InputSymbols.Should().Contain(input);
    }

    [Fact]
    public void FlipFlop_IsTheBitWrittenLast()
    {
        var (input, answer) = Rows(typeof(FlipFlop), "input", "target");
        var (kept, expected) = ("", new List<string>());
        for (var i = 0; i < input.Length; i += 2)
        {
            kept = input[i] == "w" ? input[i + 1] : kept;
            expected.Add(input[i] == "r" ? kept : ".");
            expected.Add(".");
        }

        answer.Should().Equal(expected.Take(input.Length));
        input.Should().HaveCount(11).And.OnlyContain(symbol => new FlipFlop(0.8, 32).Notes.InputSymbols!.Contains(symbol));
        input.Select((symbol, i) => (symbol, i)).Where(pair => pair.symbol == "r" && pair.i + 1 < input.Length && input[pair.i + 1] != answer[pair.i]).Should().BeEmpty("what was read is shown");
    }

    [Fact]
    public void TwoSequences_AreToldByTheirFirstValues()
    {
        foreach (var (input, answer) in Answered(typeof(TwoSequences), 2))
        {
            input.Take(3).Select(Number).Should().OnlyContain(value => value == (answer == "1" ? 1 : -1));
            input.Skip(3).SkipLast(1).Select(Number).Should().OnlyContain(value => Math.Abs(value) < 1);
            input[^1].Should().Be("…");
        }
    }

    [Fact]
    public void LongLag_AnswersTheSecondSymbol()
    {
        foreach (var (input, answer) in Answered(typeof(LongLagWithDistractors), 2))
        {
            (input[0], input[1], input[^1]).Should().Be(("b", answer, "e"));
            input[2..^1].Should().OnlyContain(symbol => symbol.StartsWith('a')).And.HaveCountGreaterThanOrEqualTo(5);
            new LongLagWithDistractors(5, 4).Notes.InputSymbols.Should().Contain(input);
        }
    }

    [Fact]
    public void TemporalOrder_IsTheOrderOfXAndY()
    {
        foreach (var (input, answer) in Answered(typeof(TemporalOrder), 2))
        {
            string.Concat(input.Where(symbol => symbol is "X" or "Y")).Should().Be(answer);
            (input[0], input[^1]).Should().Be(("E", "B"));
            new TemporalOrder(2).Notes.InputSymbols.Should().Contain(input);
            new TemporalOrder(2).Notes.TargetSymbols.Should().Contain(answer);
        }
    }

    private static string[] Lines(Type task)
    {
        var code = Documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{task.FullName}").Descendants("code").First().Value;
        return [.. code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string[] First, string[] Second) Rows(Type task, string first, string second)
    {
        var lines = Lines(task).Select(Words).ToArray();
        return (lines.Single(words => words[0] == first)[1..], lines.Single(words => words[0] == second)[1..]);
    }

    private static IEnumerable<(string[] Input, string Answer)> Answered(Type task, int count)
    {
        var lines = Lines(task);
        lines.Should().HaveCount(count);
        return lines.Select(line => (Words(line.Split('→')[0]), line.Split('→')[1].Trim()));
    }

    // The values above a marker of 1, and what the drawing says comes of them.
    private static (double[] Values, double Answer) Marked(Type task)
    {
        var lines = Lines(task);
        var values = Words(lines[0])[1..];
        var markers = Words(lines[1].Split('→')[0])[1..];
        markers.Should().HaveCount(values.Length);
        return ([.. values.Where((_, step) => markers[step] == "1").Select(Number)], Number(lines[1].Split('=')[^1]));
    }

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
