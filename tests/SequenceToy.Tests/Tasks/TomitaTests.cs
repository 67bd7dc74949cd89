using System.Text.RegularExpressions;
using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed partial class TomitaTests
{
    public static TheoryData<int> Languages => [1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Generate_EveryAnswer_AgreesWithTheDefinition(int language) => ShouldAnswerAtEveryStep(
        new Tomita(language),
        bits => [.. bits.Select((_, t) => Belongs(language, string.Concat(bits.Take(t + 1))) ? "+" : "−")]);

    [Theory]
    [InlineData(1, "1 1 1 0 1", "+ + + − −")]
    [InlineData(2, "1 0 1 0 0", "− + − + −")]
    [InlineData(3, "1 0 0 1 1 1 0 1", "+ − + + + + − −")]
    [InlineData(4, "1 0 0 1 0 0 0", "+ + + + + + −")]
    [InlineData(5, "1 1 0 0 1", "− + − + −")]
    [InlineData(6, "1 0 1 1 1", "− + − − +")]
    [InlineData(7, "0 0 1 0 1 1 0", "+ + + + + + −")]
    public void Generate_Examples_AreAnsweredAsDrawn(int language, string bits, string answers) => ShouldDraw(new Tomita(language), (bits.Length + 1) / 2, bits, answers);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Generate_BothAnswers_AreCommon(int language) =>
        Samples(new Tomita(language), 5000).SelectMany(sample => sample.Answers).Average(answer => answer == "+" ? 1.0 : 0).Should().BeInRange(0.2, 0.75);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Guess_OfTheFourRules_IsTheBest(int language)
    {
        var task = new Tomita(language, new(1, 20));
        string[] labels = ["−", "+"];
        var rules = (from zero in labels from one in labels select (Zero: zero, One: one)).ToArray();
        var strings = new double[rules.Length];
        var answers = new double[rules.Length];
        double all = 0;
        const int count = 20_000;
        foreach (var sample in Samples(task, count, seed: 5))
        {
            all += sample.Answers.Length;
            for (var rule = 0; rule < rules.Length; rule++)
            {
                var right = sample.Symbols.Zip(sample.Answers).Count(step => step.Second == (step.First == "0" ? rules[rule].Zero : rules[rule].One));
                answers[rule] += right;
                strings[rule] += right == sample.Answers.Length ? 1 : 0;
            }
        }

        var best = Array.IndexOf(strings, strings.Max());
        var error = 4 * Math.Sqrt(0.25 / count);
        (strings[best] / count).Should().BeApproximately(task.Baseline[Metric.SequenceAccuracy]!.Value, error);
        (answers[best] / all).Should().BeApproximately(task.Baseline[Metric.Accuracy]!.Value, error);
        task.Baseline.Rule.Should().Be(rules[best] switch
        {
            ("−", "−") => "Always predict −.",
            ("+", "+") => "Always predict +.",
            ("−", "+") => "Predict + after a 1 and − after a 0.",
            _ => "Predict + after a 0 and − after a 1.",
        });
    }

    // Where all bits stay alive, each string that can still be continued to a member is as likely as the other.
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    public void LiveStrings_OfOneLength_AreEquallyLikely(int language)
    {
        var machine = TomitaMachine.All[language - 1];
        var live = new LiveStrings(machine, 6);
        var chances = Enumerable.Range(0, 64).Select(number => Convert.ToString(number, 2).PadLeft(6, '0')).ToDictionary(bits => bits, Chance);

        chances.Values.Sum().Should().BeApproximately(1, 1e-12);
        chances.Where(string_ => string_.Value > 0).Select(string_ => Math.Round(1 / string_.Value, 6)).Distinct().Should().Equal(chances.Count(string_ => string_.Value > 0));
        chances.Should().OnlyContain(string_ => string_.Value > 0 == (Belongs(language, string_.Key) || Belongs(language, string_.Key + "0")));

        double Chance(string bits)
        {
            var (state, chance) = (0, 1.0);
            for (var t = 0; t < bits.Length && chance > 0; t++)
            {
                var one = live.ChanceOfOne(state, bits.Length - t);
                chance *= bits[t] == '1' ? one : 1 - one;
                state = machine.Next[state, bits[t] - '0'];
            }

            return chance;
        }
    }

    // Of such long strings there are too many, or too small a share of all, for a double to count.
    [Theory]
    [InlineData(1, "^1*$")]
    [InlineData(2, "^(10)*1?$")]
    [InlineData(7, "^0*1*0*1*$")]
    public void LiveStrings_VeryLong_StayAlive(int language, string alive)
    {
        const int length = 5000;
        var machine = TomitaMachine.All[language - 1];
        var live = new LiveStrings(machine, length);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var (state, bits) = (0, new System.Text.StringBuilder());
        for (var left = length; left > 0; left--)
        {
            var bit = live.Draw(state, left, random);
            state = machine.Next[state, bit];
            bits.Append(bit);
        }

        Regex.IsMatch(bits.ToString(), alive).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void LiveStrings_VeryLong_HaveAChanceOfEachBit(int language)
    {
        var machine = TomitaMachine.All[language - 1];
        var live = new LiveStrings(machine, 20_000);

        Enumerable.Range(0, machine.States).Where(state => state != machine.Dead).Select(state => live.ChanceOfOne(state, 20_000)).Should().OnlyContain(chance => chance >= 0 && chance <= 1);
        live.ChanceOfOne(0, 20_000).Should().BeApproximately(live.ChanceOfOne(0, 1000), language == 7 ? 0.01 : 1e-9);
    }

    [Fact]
    public void Generate_VeryLongStrings_LeaveTheLanguageLateOnly()
    {
        var sample = new Tomita(1).Generate(20, new LengthRange(5000, 5000), SeededRandom.ForSeed(2, RandomPurpose.Data));

        sample.Select(drawn => drawn.Target.Count(belongs => belongs == 1)).Average().Should().BeInRange(1500, 3500, "as many of the first bits are 1s as stay alive, from none to all");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new Tomita(0), "language must be from 1 to 7; it was 0.*");
        ShouldThrow(() => new Tomita(8), "language must be from 1 to 7; it was 8.*");
        ShouldThrow(() => new Tomita(1, new(5, 1001)), "lengths must be from 1 to 1000; it was 5..1001.*");
    }

    private static bool Belongs(int language, string bits) => language switch
    {
        1 => !bits.Contains('0'),
        2 => Tens().IsMatch(bits),
        3 => !OddAfterOdd().IsMatch(bits),
        4 => !bits.Contains("000", StringComparison.Ordinal),
        5 => bits.Count(bit => bit == '0') % 2 == 0 && bits.Count(bit => bit == '1') % 2 == 0,
        6 => (bits.Count(bit => bit == '0') - bits.Count(bit => bit == '1')) % 3 == 0,
        _ => FourRuns().IsMatch(bits),
    };

    [GeneratedRegex("^(10)*$")]
    private static partial Regex Tens();

    [GeneratedRegex("(^|0)1(11)*0(00)*(1|$)")]
    private static partial Regex OddAfterOdd();

    [GeneratedRegex("^0*1*0*1*$")]
    private static partial Regex FourRuns();
}
