using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>The network's layers and every weight.</summary>
internal static class NetworkSection
{
    public static Markup Of(ReportMaterial material)
    {
        var result = material.Result;
        var (shape, recurrent) = (result.Model.Network.Shape, result.Settings.Recurrent);
        var layers = recurrent.Layers == 1 ? "" : $" in each of {Figures.Count(recurrent.Layers)} layers";
        return Markup.Of($"""
            <p class="flow"><span>{Figures.Counted(shape.Features, "feature")} per step</span> → <span>{recurrent.Name}, {Figures.Counted(recurrent.HiddenSize, "unit")}{layers}{(recurrent.Bidirectional ? ", both directions" : "")}</span> → <span>linear head, {Figures.Counted(shape.Outputs, "output")}</span></p>

            """).Add(Tables.Table(
                "Weights",
                ["Weight, as in PyTorch’s state dict", "Shape", "Numbers", "Where it comes from"],
                result.Summary.Weights.Select(weight => new[] { weight.Name, string.Join(" × ", weight.Shape.Select(size => Figures.Count(size))), Figures.Count(weight.Count), weight.Origin })
                    .Append(["All", "", Figures.Count(result.Summary.ParameterCount), ""]),
                words: 3));
    }
}
