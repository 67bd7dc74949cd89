using System.Globalization;

namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that outputs at every bit whether the string so far belongs to one of Tomita's seven languages.</summary>
/// <remarks>
/// <para><code>
/// 1  only 1s                                              7  0s, then 1s, then 0s, then 1s, each run possibly empty
///    1 1 1 0 1                                               0 0 1 0 1 1 0
///    + + + − −                                               + + + + + + −
/// 2  10 repeated                                          5  an even number of 0s and an even number of 1s
///    1 0 1 0 0                                               1 1 0 0 1
///    − + − + −                                               − + − + −
/// 3  no odd run of 1s followed by an odd run of 0s        6  as many 0s as 1s, modulo three
///    1 0 0 1 1 1 0 1                                         1 0 1 1 1
///    + − + + + + − −                                         − + − − +
/// 4  no three 0s in a row
///    1 0 0 1 0 0 0
///    + + + + + + −
/// </code></para>
/// <para>Formula: y_t = 1 if x₁ … x_t belongs to the language. Bits are one-hot; lengths are drawn uniformly; two classes; one target at
/// every step.</para>
/// <para>Purely random bits would soon leave languages 1, 2, 3, 4 and 7 for good; members alone would teach the constant answer yes.
/// Therefore a number k is drawn uniformly, from 0 to the length of the string. The first k bits form a string that can still be continued
/// to a member, and all such strings are equally likely; each later bit is 0 or 1 with equal probability. Every string can be continued to
/// a member of languages 5 and 6, so there all bits are drawn like the later ones.</para>
/// <para>Harder settings: more states, longer strings. The baseline is the best of the four rules that see only the last bit.</para>
/// <para>Sources: the languages are those of M. Tomita, Dynamic construction of finite automata from examples using hill-climbing, Proc.
/// 4th Annual Conference of the Cognitive Science Society (1982). The lengths, and counting a string as correct only if every step is, are
/// those of S. Bhattamishra et al., On the Ability and Limitations of Transformers to Recognize Formal Languages, EMNLP 2020,
/// arXiv:2009.11264, who train on members and ask for the legal next bits of languages 1, 2, 3, 4 and 7.</para>
/// </remarks>
public sealed record Tomita : VariableLengthTask
{
    // The time to compute the baseline grows with the square of the length.
    private const int LongestTraining = 1000;

    private const string LeftForGood =
        "Purely random bits would soon leave the language for good, and every later target would be −. The first k bits prevent this.";

    private readonly Derived<Baseline> baseline;

    /// <summary>Creates the task for one of the languages and a range of lengths.</summary>
    /// <param name="language">The number of the language, from 1 to 7. Default: 1.</param>
    /// <param name="lengths">The number of bits in a string, from 1 to 1000. Default: 1 to 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Tomita(int language = 1, LengthRange? lengths = null)
    {
        Language = Require.Between(language, 1, TomitaMachine.All.Count, name: nameof(language));
        Lengths = (lengths ?? new LengthRange(1, 50)).Within(1, LongestTraining);
        baseline = new(() => BaselineOf(Lengths));
    }

    /// <summary>The number of the language, from 1 to 7.</summary>
    public int Language { get; }
    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to twice it.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(2L * Lengths.Longest);
    public override string Id => string.Create(CultureInfo.InvariantCulture, $"tomita-{Language}");

    public override string Summary => $"At every bit, output whether the string so far {Machine.Rule}.";

    public override string Source =>
        "M. Tomita, Dynamic construction of finite automata from examples using hill-climbing, Cognitive Science Society 1982; S. "
        + "Bhattamishra et al., EMNLP 2020, arXiv:2009.11264";

    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended =>
        FreshSamples.AllEpochs with { HiddenSize = Language == 6 ? 32 : 16, Epochs = Language is 5 or 6 ? 100 : 30 };

    /// <summary>A sequence accuracy of 99%: every step of a string must be correct.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 0.99);

    /// <summary>The best rule that sees only the last bit, scored by the share of strings that are correct at every step.</summary>
    public override Baseline Baseline => baseline.Value;

    /// <summary>Computes the best rule that sees only the last bit, for a range of lengths; null for lengths above 1000, which take too
    /// long.</summary>
    /// <param name="lengths">The lengths, drawn uniformly.</param>
    public override Baseline? BaselineFor(LengthRange lengths) => lengths.Longest <= LongestTraining ? BaselineOf(lengths) : null;

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "One of seven small state machines, the oldest test of whether a network finds the states behind the strings.",
        Encoding =
            "Each step is a bit, one-hot. The class at each step is + if the string so far is in the language, otherwise −. "
            + (Machine.Dead is null ? "Each bit is 0 or 1 with equal probability. "
                : "The first k bits are drawn so that the string can still end up in the language; k is random. Each later bit is 0 or 1 "
                + "with equal probability. ")
            + "Lengths are drawn uniformly.",
        InputSymbols = Bits.Symbols,
        TargetSymbols = ["−", "+"],
        Traps = Language switch
        {
            3 =>
            [
                LeftForGood,
                "There are two definitions. Here, an odd run of 0s is illegal only directly after an odd run of 1s; other sources forbid "
                    + "it anywhere after one.",
                "After an odd run of 1s and an odd number of 0s a string is not a member but can become one; a public generator treats "
                    + "that state as dead.",
            ],
            1 or 2 or 4 or 7 => [LeftForGood],
            _ => [],
        },
    };

    private TomitaMachine Machine => TomitaMachine.All[Language - 1];

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random)
    {
        var machine = Machine;
        var live = new LiveStrings(machine, TaskSamples.Allowed(this, lengths, nameof(lengths)).Longest);
        return TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = new int[length];
            var belongs = new int[bits.Length];
            var alive = machine.Dead is null ? 0 : random.NextInt32(0, bits.Length);
            var state = 0;
            for (var t = 0; t < bits.Length; t++)
            {
                bits[t] = t < alive ? live.Draw(state, alive - t, random) : random.NextInt32(0, 1);
                state = machine.Next[state, bits[t]];
                belongs[t] = machine.Accepts[state] ? 1 : 0;
            }

            return new Sample(Sequence.OneHot(bits, 2), Sequence.FromIntegers(belongs));
        });
    }

    private Baseline BaselineOf(LengthRange lengths)
    {
        var best = TomitaBaseline.Best(Machine, lengths);
        return new Baseline(best.ToText(), [new(Metric.SequenceAccuracy, best.SequenceAccuracy), new(Metric.Accuracy, best.Accuracy)])
        {
            Predict = BaselinePredictions.BySymbol(bit => (bit == 0 ? best.OfZero : best.OfOne) ? 1 : 0),
        };
    }
}
