namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that reads moves on a circle of five positions and outputs the final position.</summary>
/// <remarks>
/// <para><code> + + 0 + − → 2 − − 0 − − → 1 </code></para>
/// <para>Formula: y = (m₁ + … + m_T) mod 5, from position 0. Each move is drawn uniformly from −1, 0 and +1, one-hot in that order; lengths
/// are drawn uniformly; five classes; one target, after the last step.</para>
/// <para>Harder settings: more moves. The baseline predicts the position that the last move alone leads to, because the position before
/// that move is most often 0. The probability of 0 after k moves is Σ_j ((1 + 2 cos(2πj/5)) / 3)^k / 5, j from 0 to 4, soon near
/// 1/5.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 moves,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record CycleNavigation : VariableLengthTask
{
    private const int Positions = 5;

    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of moves in a sequence, from 1 to 100000. Default: 1 to 40.</param>
    public CycleNavigation(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "moves";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it; by default 41 to 500, as in the
    /// paper.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "cycle-navigation";
    public override string Summary => "Output the position on a circle of five positions after some moves.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 3;
    public override TargetSpec Target { get; } = TargetSpec.Class(Positions);

    public override RecommendedSettings Recommended { get; } = FreshSamples.AllEpochs with
    {
        HiddenSize = 64,
        ForgetBias = 1,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 200,
    };

    /// <summary>An accuracy of 99.9%; Delétang et al. call 90% or more generalizing.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths)
    {
        double correct = 0;
        for (var moves = lengths.Shortest; moves <= lengths.Longest; moves++)
        {
            correct += lengths.ShareOf(moves) * ChanceOfStart(moves - 1);
        }

        return new Baseline("Predict the position that the last move alone leads to.", [new(Metric.Accuracy, correct)])
        {
            Predict = BaselinePredictions.BySymbol(move => (move - 1 + Positions) % Positions),
        };
    }

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "Adding modulo five: a state machine of five states that never resets.",
        Encoding =
            "Each step is a move, one-hot, drawn uniformly from −1, 0 and +1; the class after the last step is the position, starting "
            + "from 0. Lengths are drawn uniformly.",
        InputSymbols = ["−", "0", "+"],
        TargetSymbols = ["0", "1", "2", "3", "4"],
        Traps =
        [
            "A network that is correct on all training lengths may still not have learned a circle: with less training it drifts away "
            + "within a few hundred moves.",
        ],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var moves = new int[length];
            var position = 0;
            for (var t = 0; t < moves.Length; t++)
            {
                moves[t] = random.NextInt32(0, 2);
                position = (position + moves[t] - 1 + Positions) % Positions;
            }

            return new Sample(Sequence.OneHot(moves, 3), [position]);
        });

    // The walk's eigenvalues are those of a cycle: (1 + 2 cos(2πj/5)) / 3.
    private static double ChanceOfStart(int moves) =>
        Enumerable.Range(0, Positions).Sum(j => Math.Pow((1 + (2 * Math.Cos(2 * Math.PI * j / Positions))) / 3, moves)) / Positions;
}
