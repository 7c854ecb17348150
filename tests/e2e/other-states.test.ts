import { BESIDE_VISITS } from "../../scripts/look/states.ts";
import { holdStates, setScene } from "./hold-states.ts";

holdStates(BESIDE_VISITS, setScene());
