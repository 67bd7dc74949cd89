using System.Globalization;
using System.Numerics;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class ModularArithmeticTests
{
    [Fact]
    public void Generate_EveryAnswer_IsTheExpressionsValue() =>
        ShouldAnswer(new ModularArithmetic(), symbols => (((Value(symbols) % 5) + 5) % 5).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new ModularArithmetic(), 3, "1 + 2 × 3", "2");
        ShouldDraw(new ModularArithmetic(), 3, "1 − 1 − 1", "4");
        ShouldDraw(new ModularArithmetic(), 3, "4 × 3 − 2", "0");
    }

    [Fact]
    public void Lengths_OfTheSource_AreThoseOfTwentyNumbers()
    {
        new ModularArithmetic(new(1, 20)).Lengths.ToString().Should().Be("1..20");
        new ModularArithmetic(new(1, 20)).TestLengths.ToString().Should().Be("21..250");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new ModularArithmetic(new(5, 50001)), "lengths must be from 1 to 50000; it was 5..50001.*");
    }

    // By halves: at the last operator that binds least.
    private static BigInteger Value(string[] symbols)
    {
        var at = Array.FindLastIndex(symbols, symbol => symbol is "+" or "−");
        at = at < 0 ? Array.LastIndexOf(symbols, "×") : at;
        return at < 0 ? int.Parse(symbols.Single(), CultureInfo.InvariantCulture) : symbols[at] switch
        {
            "+" => Value(symbols[..at]) + Value(symbols[(at + 1)..]),
            "−" => Value(symbols[..at]) - Value(symbols[(at + 1)..]),
            _ => Value(symbols[..at]) * Value(symbols[(at + 1)..]),
        };
    }
}
