namespace SequenceToy.Tasks.StateMachines;

/// <summary>Say where on a circle of five places one stands after some moves.</summary>
/// <remarks>
/// <para><code>
/// + + 0 + −  →  2
/// − − 0 − −  →  1
/// </code></para>
/// <para>Formula: y = (m₁ + … + m_T) mod 5, from place 0. Each move is −1, 0 or +1 with equal chance, one-hot in that order; lengths are
/// drawn with equal chance; five classes; one answer, after the last step.</para>
/// <para>What makes it harder: more moves. Without memory one says where the last move alone would lead, for the place before it is 0 more
/// often than any other: after k moves with chance Σ_j ((1 + 2 cos(2πj/5)) / 3)^k / 5, j from 0 to 4, which soon is 1/5.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 moves,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record CycleNavigation : VariableLengthTask
{
    private const int Places = 5;

    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many moves a sequence has. Default: 1 to 40.</param>
    public CycleNavigation(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "moves";
    public override LengthRange Lengths { get; }

    /// <summary>From one more than trained on to 12½ times as many: 41 to 500, as in the source.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "cycle-navigation";
    public override string Summary => "Say where on a circle of five places one stands after some moves.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 3;
    public override TargetSpec Target { get; } = TargetSpec.Class(Places);

    public override RecommendedSettings Recommended { get; } = FreshSamples.AllEpochs with
    {
        HiddenSize = 64,
        ForgetBias = 1,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 200,
    };

    /// <summary>At most one answer in a thousand wrong; the source speaks of generalizing from 90% on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths)
    {
        double right = 0;
        for (var moves = lengths.Shortest; moves <= lengths.Longest; moves++)
        {
            right += lengths.ShareOf(moves) * ChanceOfStart(moves - 1);
        }

        return new Baseline("Say where the last move alone would lead.", [new(Metric.Accuracy, right)])
        {
            Answers = BaselineAnswers.BySymbol(move => (move - 1 + Places) % Places),
        };
    }

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "Adding modulo five: a machine of five states that never forgets.",
        Encoding =
            "Each step is a move, one-hot: −1, 0 or +1 with equal chance; the class after the last step is the place, from 0, where the "
            + "walk began. Lengths are drawn with equal chance.",
        InputSymbols = ["−", "0", "+"],
        AnswerSymbols = ["0", "1", "2", "3", "4"],
        Traps =
        [
            "Right on all lengths trained on is not yet a circle: a network that is trained less sharply drifts off it within a few "
            + "hundred moves.",
        ],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var moves = new int[length];
            var place = 0;
            for (var t = 0; t < moves.Length; t++)
            {
                moves[t] = random.NextInt32(0, 2);
                place = (place + moves[t] - 1 + Places) % Places;
            }

            return new Sample(Sequence.OneHot(moves, 3), [place]);
        });

    // The walk's eigenvalues are those of a cycle: (1 + 2 cos(2πj/5)) / 3.
    private static double ChanceOfStart(int moves) =>
        Enumerable.Range(0, Places).Sum(j => Math.Pow((1 + (2 * Math.Cos(2 * Math.PI * j / Places))) / 3, moves)) / Places;
}
