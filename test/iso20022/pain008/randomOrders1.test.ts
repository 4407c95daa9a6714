import { testRandomOrders } from "../../support/randomOrders";

testRandomOrders(1);
